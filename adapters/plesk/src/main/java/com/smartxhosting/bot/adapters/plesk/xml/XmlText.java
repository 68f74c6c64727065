package com.smartxhosting.bot.adapters.plesk.xml;

import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer.Why;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Elements to XML and back. A document type or an entity of its own is refused: Plesk sends none,
 * and whoever does wants our files.
 */
final class XmlText {

  private static final int DEEPEST = 40;
  private static final int MOST_ELEMENTS = 200_000;

  private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();
  private static final XMLInputFactory INPUT = input();

  private XmlText() {}

  static byte[] write(Element root) {
    var bytes = new ByteArrayOutputStream();
    try {
      var writer = OUTPUT.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      write(root, writer);
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A packet cannot be written: " + root, e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws NoAnswer when it is no XML, or more of it than any reply is
   */
  static Element read(byte[] document) {
    try {
      var reader = INPUT.createXMLStreamReader(new ByteArrayInputStream(document));
      try {
        return new Reading(reader).root();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new NoAnswer(Why.NOT_PLESK);
    }
  }

  /** Whether XML can hold a text: most control characters have no place in it, even escaped. */
  static boolean holds(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c <= 0xd7ff
                    || c >= 0xe000 && c <= 0xfffd
                    || c >= 0x10000);
  }

  private static void write(Element element, XMLStreamWriter writer) throws XMLStreamException {
    if (element.children().isEmpty() && element.text().isEmpty()) {
      writer.writeEmptyElement(element.name());
      return;
    }
    writer.writeStartElement(element.name());
    writer.writeCharacters(element.text());
    for (var child : element.children()) {
      write(child, writer);
    }
    writer.writeEndElement();
  }

  private static XMLInputFactory input() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("Nothing outside of a document is read");
        });
    return factory;
  }

  /** One document on its way from events to a tree. */
  private static final class Reading {
    private final XMLStreamReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    Reading(XMLStreamReader reader) {
      this.reader = reader;
    }

    private record Open(String name, StringBuilder text, List<Element> children) {}

    Element root() throws XMLStreamException {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> begin();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> hear();
          case XMLStreamConstants.END_ELEMENT -> {
            var ended = end();
            if (open.isEmpty()) {
              return ended;
            }
            open.peek().children().add(ended);
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new NoAnswer(Why.NOT_PLESK);
          default -> {} // comments and the like say nothing
        }
      }
      throw new NoAnswer(Why.NOT_PLESK);
    }

    private void begin() {
      if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
        throw new NoAnswer(Why.TOO_LARGE);
      }
      open.push(new Open(reader.getLocalName(), new StringBuilder(), new ArrayList<>()));
    }

    private void hear() {
      if (!open.isEmpty()) {
        open.peek().text().append(reader.getText());
      }
    }

    private Element end() {
      var ended = open.pop();
      return new Element(ended.name(), ended.text().toString().strip(), ended.children());
    }
  }
}
