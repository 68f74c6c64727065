package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import com.smartxhosting.bot.flow.reading.FlowSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema by which editors help to write flows. */
class FlowSchemaTest {

  private static final Path KEPT =
      Path.of(
          "../../conversations/src/main/resources/com/smartxhosting/bot/conversations/guidance/flows/flow.schema.json");

  private static final String GENERATED =
      FlowSchema.of(ShippedFlowsTest.VOCABULARY).toPrettyString() + "\n";

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(GENERATED, InputFormat.JSON);

  @Test
  void what_is_kept_in_the_repository_is_current() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(KEPT, GENERATED);
    }
    assertThat(Files.readString(KEPT))
        .as("write it anew with './bot flows schema' or -Dgolden.write=true")
        .isEqualTo(GENERATED);
  }

  @Test
  void the_flows_that_come_with_us_keep_it() throws JsonProcessingException {
    for (var id : ShippedFlows.IDS) {
      assertThat(problems(flow(id))).as(id).isEmpty();
    }
  }

  @Test
  void a_misspelled_entry_a_form_that_is_not_there_and_a_missing_argument_are_told()
      throws JsonProcessingException {
    assertThat(problems(flow("verify-domain").put("titel", "x"))).isNotEmpty();
    assertThat(problems(withStep("{\"run\": \"dns.ad\"}"))).isNotEmpty();
    assertThat(problems(withStep("{\"run\": \"mail.password\", \"with\": {\"password\": \"x\"}}")))
        .isNotEmpty();
    assertThat(problems(withStep("{\"check\": \"service-active\", \"with\": {}}"))).isNotEmpty();
    assertThat(problems(withStep("{\"check\": \"service-active\", \"with\": {\"service\": 1}}")))
        .isEmpty();
  }

  private static ObjectNode withStep(String step) throws JsonProcessingException {
    var flow = flow("verify-domain");
    flow.withArray("steps").insert(0, new YAMLMapper().readTree(step));
    return flow;
  }

  private static ObjectNode flow(String id) throws JsonProcessingException {
    return (ObjectNode) new YAMLMapper().readTree(ShippedFlows.text(id));
  }

  private static List<String> problems(JsonNode flow) {
    return SCHEMA.validate(flow.toString(), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}
