package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.words.Text;
import io.javalin.http.HttpStatus;
import java.net.URI;
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

    /** Sends a POST with a value to the page it stands on. */
    record Choice(Text label, String name, String value) implements Part {}

    /** Sends what is filled in to the page it stands on. */
    record Form(List<Line> lines, Text send) implements Part {
      public Form {
        lines = List.copyOf(lines);
      }
    }

    /** A line of a form. */
    record Line(String name, Text label, Text hint, Kind kind) {}

    enum Kind {
      TEXT,
      /** Not to be read by whoever looks on. */
      SECRET,
      FILE_OR_TEXT
    }

    /** Leads away from our pages. */
    record Way(Text label, URI address) implements Part {
      @Override
      public String toString() {
        return "Way"; // its address may let in whoever has it
      }
    }

    /** Opens the page it stands on afresh. */
    record Reopen(Text label) implements Part {}
  }

  record Fact(Text label, Text value) {}
}
