package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;

/**
 * What shall become of everything that was pasted.
 *
 * @param entries the records and what could not be read in the order in which they were pasted,
 *     then what is no record
 * @param spf what can be done about SPF texts beside others
 */
public record Batch(List<Entry> entries, SpfTexts spf) {

  public Batch {
    entries = List.copyOf(entries);
  }

  /** What becomes of something pasted. */
  public enum Fate {
    NEW,
    /** An SPF text, put into the one that is there. */
    JOINED,
    THERE,
    /** Pasted before in the same text. */
    REPEATED,
    CLASH,
    SECOND_SPF,
    UNCLEAR,
    NO_RECORD
  }

  /** Where two SPF texts meet. */
  public enum SpfTexts {
    NEVER_MEET,
    /** Those that would be a second one are left out. */
    APART,
    TOGETHER
  }

  /**
   * @param shown the record in full, or the lines as they were pasted
   * @param remarks why it has this fate, and what to know about it
   * @param step what is done for it, if anything
   */
  public record Entry(Fate fate, String shown, List<Text> remarks, Optional<Step> step) {
    public Entry {
      remarks = List.copyOf(remarks);
    }
  }

  /** One change of a zone. */
  public sealed interface Step {

    /** What shall stand afterwards. */
    RecordData record();
  }

  public record Add(RecordData record) implements Step {}

  /** Puts another record in the place of one that stands. */
  public record Replace(RecordId id, RecordData before, RecordData record) implements Step {}

  public List<Step> steps() {
    return entries.stream().flatMap(entry -> entry.step().stream()).toList();
  }

  public long count(Fate fate) {
    return entries.stream().filter(entry -> entry.fate() == fate).count();
  }
}
