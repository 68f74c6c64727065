package com.smartxhosting.bot.engine;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sealed interfaces of records, to JSON and back. The simple name of a record is its name on disk,
 * in the property {@code is}; what has none was stored when the first of the records was the only
 * one. A {@link Secret} is stored sealed.
 */
public final class Codec {

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Tagged {}

  private final ObjectMapper json;
  private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  /**
   * @param stored the types to be written and read; what they consist of is found by itself
   */
  public Codec(Vault vault, Collection<? extends Class<?>> stored) {
    var builder =
        // each virtual thread would take buffers of its own, and has only one turn to use them
        JsonMapper.builder(
                JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .build())
            .addModules(new Jdk8Module(), new JavaTimeModule(), sealing(vault))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS);
    List.of(List.class, Map.class) // a component that was added later is missing in what is stored
        .forEach(
            type ->
                builder.withConfigOverride(
                    type,
                    override ->
                        override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))));
    builder.addHandler(
        new DeserializationProblemHandler() {
          @Override
          public JavaType handleMissingTypeId(
              DeserializationContext context,
              JavaType base,
              TypeIdResolver resolver,
              String failure) {
            return context.constructType(base.getRawClass().getPermittedSubclasses()[0]);
          }
        });
    var seen = new HashSet<Type>();
    stored.forEach(type -> tag(builder, type, seen));
    this.json = builder.build();
  }

  /** Names the kinds of every sealed interface that a stored value can hold. */
  private static void tag(JsonMapper.Builder builder, Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      tag(builder, generic.getRawType(), seen);
      for (var argument : generic.getActualTypeArguments()) {
        tag(builder, argument, seen);
      }
    } else if (type instanceof Class<?> plain && plain.isSealed() && plain.isInterface()) {
      builder.addMixIn(plain, Tagged.class);
      for (var kind : plain.getPermittedSubclasses()) {
        builder.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
        tag(builder, kind, seen);
      }
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      for (var component : plain.getRecordComponents()) {
        tag(builder, component.getGenericType(), seen);
      }
    }
  }

  private static SimpleModule sealing(Vault vault) {
    var module = new SimpleModule("secrets");
    module.addSerializer(
        new StdSerializer<>(Secret.class) {
          private static final long serialVersionUID = 1L;

          @Override
          public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(vault.seal(secret.reveal()));
          }
        });
    module.addDeserializer(
        Secret.class,
        new StdDeserializer<>(Secret.class) {
          private static final long serialVersionUID = 1L;

          @Override
          public Secret deserialize(JsonParser in, DeserializationContext context)
              throws IOException {
            return new Secret(vault.open(in.getText()));
          }
        });
    return module;
  }

  public String write(Object value, Class<?> as) {
    try {
      return writers.computeIfAbsent(as, json::writerFor).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s cannot be stored: %s. States and asks must be records of plain values."
              .formatted(value.getClass().getName(), e.getOriginalMessage()),
          e);
    }
  }

  /**
   * @throws UnreadableState when the text is no longer what this type looks like
   */
  public <T> T read(String text, Class<T> as) {
    try {
      return readers.computeIfAbsent(as, json::readerFor).readValue(text);
    } catch (JsonProcessingException | Vault.UnsealableException e) {
      throw new UnreadableState(as, e);
    }
  }

  /** Reads JSON whose shape is not known. */
  JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableState(JsonNode.class, e);
    }
  }
}
