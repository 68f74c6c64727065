package com.smartxhosting.bot.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.testing.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final byte[] BYTES = {0, (byte) 0xff, 13, 10, 7};

  @Test
  void an_answer_holds_a_file_byte_by_byte_with_its_name() {
    var file = Document.of("my, \"own\"; key.p12", Document.BYTES, BYTES);
    assertThat(Document.in(file.written())).isEqualTo(file);
    assertThat(Document.in(file.written()).bytes()).isEqualTo(BYTES);
  }

  @Test
  void a_text_is_the_document_that_was_pasted() {
    assertThat(Document.in("-----BEGIN X-----\r\n").text()).isEqualTo("-----BEGIN X-----\r\n");
    assertThat(Document.in("data:;name=!;base64,AAA").name()).isEmpty();
  }

  @Test
  void a_mark_of_byte_order_is_no_text() {
    assertThat(Document.of("a.txt", Document.PLAIN, "\uFEFFa").text()).isEqualTo("a");
  }

  @Test
  void no_name_leads_to_another_folder_or_another_line() {
    assertThat(Document.pasted("x").name()).isEmpty();
    assertThat(named("../../etc/passwd")).isEqualTo("passwd");
    assertThat(named("C:\\keys\\a.pem")).isEqualTo("a.pem");
    assertThat(named("a\r\nb\u202E.pem")).isEqualTo("ab.pem");
    assertThat(named("/")).isEmpty();
    assertThat(named("x".repeat(500) + ".pem")).hasSize(120).endsWith(".pem");
  }

  private static String named(String name) {
    return Document.of(name, Document.PLAIN, "x").name();
  }

  @Test
  void its_content_is_neither_printed_nor_stored_openly() {
    var file = Document.of("a.pem", Document.PEM, "open sesame");
    assertThat(file.toString()).contains("a.pem").doesNotContain(file.content().reveal());
    var codec = new Codec(Stage.VAULT, List.of(Document.class));
    var json = codec.write(file, Document.class);
    assertThat(json).doesNotContain(file.content().reveal());
    assertThat(codec.read(json, Document.class)).isEqualTo(file);
  }

  @Test
  void a_block_is_cut_off_until_it_ends() {
    assertThat(Pem.isCutOff("-----BEGIN RSA PRIVATE KEY-----\nAAAA")).isTrue();
    assertThat(Pem.isCutOff("-----BEGIN X-----\nAAAA\n-----END X-----\n")).isFalse();
    assertThat(Pem.isCutOff("-----BEGIN X-----\nA\n-----END X-----\n-----BEGIN X-----")).isTrue();
    assertThat(Pem.isCutOff("hello")).isFalse();
  }
}
