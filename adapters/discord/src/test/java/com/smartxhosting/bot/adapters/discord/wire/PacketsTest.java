package com.smartxhosting.bot.adapters.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.discord.Interaction;
import com.smartxhosting.bot.adapters.discord.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacketsTest {

  @Test
  void aComponentYetToBeInventedIsAMenuIfItHasValuesAndElseAButton() {
    var packet = packet(3);
    packet.putObject("data").put("custom_id", "x").put("component_type", 99);
    assertThat(read(packet)).isInstanceOf(Interaction.Press.class);

    packet.withObject("/data").putArray("values").add("1").add("2");
    assertThat(read(packet))
        .isInstanceOfSatisfying(
            Interaction.Choose.class,
            choose -> assertThat(choose.values()).isEqualTo(List.of("1", "2")));
  }

  @Test
  void anInteractionYetToBeInventedIsLeftOut() {
    assertThat(Packets.interaction(packet(42))).isEmpty();
  }

  @Test
  void inputsAreFoundHoweverDeepTheyAre() {
    var packet = packet(5);
    var data = packet.putObject("data").put("custom_id", "x");
    data.withArray("/components")
        .addObject()
        .put("type", 98)
        .putArray("components")
        .addObject()
        .put("type", 18)
        .putObject("component")
        .put("custom_id", "host")
        .put("value", "@");

    assertThat(read(packet))
        .isInstanceOfSatisfying(
            Interaction.Submit.class,
            submit -> assertThat(submit.inputs()).isEqualTo(Map.of("host", "@")));
  }

  @Test
  void aPlaceThatIsNotSurelyPrivateIsNot() {
    var unknown = packet(2);
    assertThat(read(unknown).context().place().kind()).isEqualTo(Place.Kind.PRIVATE_CHANNEL);
    assertThat(read(packet(2).put("context", 7)).context().place().kind())
        .isEqualTo(Place.Kind.PRIVATE_CHANNEL);
    assertThat(read(packet(2).put("context", 1).put("guild_id", "5")).context().place().kind())
        .isEqualTo(Place.Kind.GUILD);
    unknown.putObject("channel").put("id", "9").put("type", 1);
    assertThat(read(unknown).context().place().kind()).isEqualTo(Place.Kind.BOT_DM);
  }

  @Test
  void nothingSecretIsPrinted() {
    var packet = packet(2);
    var data = packet.putObject("data").put("name", "dns");
    data.withArray("/options").addObject().put("name", "domain").put("value", "t0p-s3cret");

    assertThat(read(packet).toString()).doesNotContain("t0p-s3cret").doesNotContain("token-x");
    assertThat(read(packet).context().toString()).doesNotContain("token-x");
  }

  private static Interaction read(ObjectNode packet) {
    return Packets.interaction(packet).orElseThrow();
  }

  private static ObjectNode packet(int type) {
    var packet = JsonNodeFactory.instance.objectNode().put("id", "910000000000000001");
    packet.put("type", type).put("token", "token-x").put("locale", "de");
    packet.putObject("user").put("id", "7").put("username", "ada");
    return packet;
  }
}
