package org.gridloom.incident.web;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The two ways to write an answer. What GeoReport has as a list of one kind of thing is a JSON array, and in XML an element of its own round each. */
enum Open311Format {
    JSON("application/json;charset=UTF-8"),
    XML("text/xml;charset=UTF-8");

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final String type;

    Open311Format(String type) {
        this.type = type;
    }

    /** By the ending of the address; JSON where it says nothing. */
    static Open311Format of(String address) {
        return address.endsWith(".xml") ? XML : JSON;
    }

    String type() {
        return type;
    }

    /** @param all the element round all of them, in XML */
    String write(String all, String each, List<? extends Map<String, ?>> things) {
        return this == JSON
                ? MAPPER.writeValueAsString(things)
                : xml(all, writer -> {
                    for (var thing : things) {
                        element(writer, each, thing);
                    }
                });
    }

    /** A single thing, which is no list in JSON either. */
    String write(String each, Map<String, ?> thing) {
        return this == JSON
                ? MAPPER.writeValueAsString(thing)
                : xml(each, writer -> {
                    for (var field : thing.entrySet()) {
                        element(writer, field.getKey(), field.getValue());
                    }
                });
    }

    @FunctionalInterface
    private interface Content {
        void write(XMLStreamWriter writer) throws XMLStreamException;
    }

    private static String xml(String root, Content content) {
        var text = new StringWriter();
        try {
            var writer = WRITERS.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            content.write(writer);
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text takes all that is written", e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter writer, String name, @Nullable Object value) throws XMLStreamException {
        writer.writeStartElement(name);
        switch (value) {
            case null -> {}
            case Map<?, ?> fields -> {
                for (var field : fields.entrySet()) {
                    element(writer, String.valueOf(field.getKey()), field.getValue());
                }
            }
            case List<?> things -> {
                for (var thing : things) {
                    element(writer, name.replaceFirst("s$", ""), thing);
                }
            }
            case Object text -> writer.writeCharacters(readable(text.toString()));
        }
        writer.writeEndElement();
    }

    /** Some characters have no place in XML, in no way of writing them. */
    private static String readable(String text) {
        return text.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
