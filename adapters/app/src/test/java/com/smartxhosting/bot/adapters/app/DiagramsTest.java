package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.app.diagrams.Picture;
import com.smartxhosting.bot.adapters.app.diagrams.Svg;
import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import com.smartxhosting.bot.diagram.Diagram;
import com.smartxhosting.bot.flow.drawing.FlowDiagram;
import com.smartxhosting.bot.flow.drawing.FormDiagram;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of what comes with us. */
class DiagramsTest {

  /** README shows these. */
  private static final Path PICTURES = Path.of("flows");

  @ParameterizedTest
  @ValueSource(strings = {"microsoft-365-mail", "renew-in-time"})
  void the_pictures_in_the_readme_are_current(String id) throws IOException {
    var kept = PICTURES.resolve(id + ".svg");
    var drawn = Svg.of(flow(id));
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(PICTURES);
      Files.writeString(kept, drawn);
    }
    assertThat(Files.readString(kept))
        .as("draw it anew with './bot flows diagram %s --to adapters/app/%s'", id, kept)
        .isEqualTo(drawn);
  }

  @Test
  void every_flow_is_drawn_with_all_of_its_steps() throws Exception {
    for (var id : ShippedFlows.IDS) {
      var diagram = flow(id);
      var svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(Svg.of(diagram).getBytes(StandardCharsets.UTF_8)));
      assertThat(svg.getElementsByTagName("rect").getLength())
          .as(id)
          .isEqualTo(diagram.boxes().size() + 1); // and the ground
      assertThat(svg.getElementsByTagName("polyline").getLength())
          .isEqualTo(diagram.arrows().size());
    }
  }

  @Test
  void a_picture_for_chats_is_a_picture() throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(Picture.png(flow("locked-out"))));
    assertThat(image.getWidth()).isBetween(300, 5000);
    assertThat(image.getHeight()).isBetween(300, 5000);
  }

  @Test
  void forms_are_drawn_from_their_questions_to_each_of_their_ends() {
    for (var form : ShippedFlowsTest.VOCABULARY.forms().values()) {
      var diagram = FormDiagram.of(form, ShippedFlowsTest.VOCABULARY.words(), "en");
      assertThat(Svg.of(diagram)).contains("Is all of it right?", ">sent<", "confirmed");
    }
  }

  private static Diagram flow(String id) {
    return FlowDiagram.of(((Sound) FlowReader.read(ShippedFlows.text(id), "en")).flow(), "en");
  }
}
