package com.smartxhosting.bot.conversations.password;

import org.passay.data.CharacterData;

/** The kinds of characters that make a password strong. */
enum CharacterKind implements CharacterData {
  LOWER("abcdefghijklmnopqrstuvwxyz", "abcdefghijkmnpqrstuvwxyz"),
  UPPER("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABCDEFGHJKLMNPQRSTUVWXYZ"),
  DIGIT("0123456789", "23456789"),
  /** Those that Plesk counts, and of them those found on every keyboard without a dead key. */
  SPECIAL("!@#$%^&*?_~", "!@#$%?");

  private final String characters;
  private final String unmistakable;

  CharacterKind(String characters, String unmistakable) {
    this.characters = characters;
    this.unmistakable = unmistakable;
  }

  @Override
  public String getErrorCode() {
    return name();
  }

  @Override
  public String getCharacters() {
    return characters;
  }

  /** Without look-alikes such as {@code l}, {@code I} and {@code 1}. */
  CharacterData unmistakable() {
    return new CharacterData() {
      @Override
      public String getErrorCode() {
        return name();
      }

      @Override
      public String getCharacters() {
        return unmistakable;
      }
    };
  }
}
