package com.smartxhosting.bot.conversations.password;

import java.util.EnumSet;
import java.util.Set;

/** How strong the server wants passwords: Plesk's five levels, for logins and mailboxes alike. */
public enum Strength {
  VERY_WEAK(5, EnumSet.noneOf(CharacterKind.class)),
  WEAK(6, EnumSet.of(CharacterKind.LOWER, CharacterKind.DIGIT)),
  MEDIUM(8, EnumSet.of(CharacterKind.LOWER, CharacterKind.UPPER, CharacterKind.DIGIT)),
  STRONG(8, EnumSet.allOf(CharacterKind.class)),
  VERY_STRONG(16, EnumSet.allOf(CharacterKind.class));

  private final int shortest;
  private final Set<CharacterKind> kinds;

  Strength(int shortest, Set<CharacterKind> kinds) {
    this.shortest = shortest;
    this.kinds = kinds;
  }

  int shortest() {
    return shortest;
  }

  /** Of which kinds a password must have a character. */
  Set<CharacterKind> kinds() {
    return EnumSet.copyOf(kinds);
  }
}
