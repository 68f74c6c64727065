package com.smartxhosting.bot.adapters.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.smartxhosting.bot.adapters.discord.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

  private static final String INVALID =
      """
      {"code": 50035, "message": "Invalid Form Body", "errors": {
        "data": {"embeds": {"0": {"fields": {"3": {"value": {"_errors": [
          {"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 1024 or fewer in length: t0p-s3cret"}
        ]}}}}},
        "content": {"_errors": [{"code": "BASE_TYPE_REQUIRED", "message": "This is required"}]}}}}
      """;

  @Test
  void aRefusalSaysWhereAndHowButNotWhat() throws JsonProcessingException {
    assertThat(Faults.of(400, new ObjectMapper().readTree(INVALID)))
        .isEqualTo(
            new Fault.Refused(
                400,
                50035,
                "data.embeds.0.fields.3.value BASE_TYPE_MAX_LENGTH, data.content BASE_TYPE_REQUIRED"));
  }

  @ParameterizedTest
  @CsvSource({
    "404, 10008, Gone",
    "404, 10003, Gone",
    "404, 10062, Expired",
    "404, 10015, Expired",
    "401, 50027, Expired",
    "400, 40060, AnsweredAlready",
    "403, 50007, ClosedDms",
    "403, 50278, ClosedDms",
    "401, 0, Refused",
    "403, 50001, Refused"
  })
  void codesAreKnownByWhatThereIsToDo(int status, int code, String fault)
      throws JsonProcessingException {
    var answer = new ObjectMapper().readTree("{\"message\": \"x\", \"code\": %d}".formatted(code));

    assertThat(Faults.of(status, answer).getClass().getSimpleName()).isEqualTo(fault);
  }
}
