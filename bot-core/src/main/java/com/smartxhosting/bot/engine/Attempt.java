package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.engine.Input.Consequence;
import java.util.ArrayList;
import java.util.List;

/** One try at an effect: for whom, under which key, and which try it is. */
public final class Attempt {

  private final String key;
  private final int number;
  private final Actor actor;
  private final List<Consequence> consequences = new ArrayList<>();

  public Attempt(String key, int number, Actor actor) {
    this.key = key;
    this.number = number;
    this.actor = actor;
  }

  /** The same for every attempt at one request, and never used for another. */
  public String key() {
    return key;
  }

  /** 1 for the first; a later one may find the work already done. */
  public int number() {
    return number;
  }

  public Actor actor() {
    return actor;
  }

  /** Says what this effect changes about the conversation itself, once it has ended well. */
  public void entails(Consequence consequence) {
    consequences.add(consequence);
  }

  List<Consequence> consequences() {
    return List.copyOf(consequences);
  }
}
