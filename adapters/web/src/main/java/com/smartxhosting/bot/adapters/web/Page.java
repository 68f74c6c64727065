package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.words.Text;
import io.javalin.http.HttpStatus;
import java.util.List;

/** A page before it is put into a language. */
record Page(HttpStatus status, Text title, List<Part> parts) {

  Page {
    parts = List.copyOf(parts);
  }

  Page(HttpStatus status, Text title, Part... parts) {
    this(status, title, List.of(parts));
  }

  /** What pages are made of. */
  sealed interface Part {
    record Paragraph(Text words) implements Part {}

    record Facts(List<Fact> facts) implements Part {
      public Facts {
        facts = List.copyOf(facts);
      }
    }

    /** Sends a POST to the page it stands on. */
    record Button(Text label) implements Part {}

    /** Opens the page it stands on afresh. */
    record Reopen(Text label) implements Part {}
  }

  record Fact(Text label, Text value) {}
}
