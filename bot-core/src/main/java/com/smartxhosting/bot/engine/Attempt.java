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
  private final List<Consequence> consequences;

  public Attempt(String key, int number, Actor actor) {
    this(key, number, actor, new ArrayList<>());
  }

  private Attempt(String key, int number, Actor actor, List<Consequence> consequences) {
    this.key = key;
    this.number = number;
    this.actor = actor;
    this.consequences = consequences;
  }

  /** The same try, for whom it is to be made. */
  Attempt by(Actor another) {
    return new Attempt(key, number, another, consequences);
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
