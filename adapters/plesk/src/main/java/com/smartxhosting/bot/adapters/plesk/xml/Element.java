package com.smartxhosting.bot.adapters.plesk.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a packet, with either a text or children, which keep their order: Plesk refuses a
 * packet whose elements stand in another order than its schema has them.
 */
public record Element(String name, String text, List<Element> children) {

  public Element {
    children = List.copyOf(children);
  }

  public static Element of(String name, Element... children) {
    return new Element(name, "", List.of(children));
  }

  public static Element of(String name, List<Element> children) {
    return new Element(name, "", children);
  }

  public static Element of(String name, String text) {
    return new Element(name, text, List.of());
  }

  public static Element of(String name, boolean value) {
    return of(name, Boolean.toString(value));
  }

  public static Element of(String name, long value) {
    return of(name, Long.toString(value));
  }

  /** The first child of this name. */
  public Optional<Element> child(String child) {
    return all(child).findFirst();
  }

  /** The children of this name. */
  public Stream<Element> all(String child) {
    return children.stream().filter(each -> each.name.equals(child));
  }

  /** The text of the child at the end of this way; empty when there is none. */
  public String at(String... way) {
    var here = Optional.of(this);
    for (var step : way) {
      here = here.flatMap(element -> element.child(step));
    }
    return here.map(Element::text).orElse("");
  }

  /** This element and all below it: versions of Plesk put the same thing at different depths. */
  public Stream<Element> everywhere() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::everywhere));
  }

  /** The value beside this name, where a server lists names and values. */
  public Optional<String> valueOf(String property) {
    return everywhere()
        .filter(each -> each.at("name").equals(property) && each.child("value").isPresent())
        .map(each -> each.at("value"))
        .findFirst();
  }

  /** Its name alone: the texts may be passwords. */
  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
