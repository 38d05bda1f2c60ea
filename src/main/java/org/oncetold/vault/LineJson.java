// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Confidential;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How entries of lines become JSON. What is confidential is written as what it holds, for it is
/// sealed at once.
final class LineJson {

    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Confidential.class, new Revealed())
                                    .addDeserializer(Confidential.class, new Concealed(null)))
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    // an entry of an earlier release has nothing of what was added later
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private LineJson() {}

    @SuppressWarnings("rawtypes") // Jackson registers by the raw class
    private static final class Revealed extends ValueSerializer<Confidential> {

        @Override
        public void serialize(Confidential value, JsonGenerator out, SerializationContext context) {
            context.writeValue(out, value.reveal());
        }
    }

    @SuppressWarnings("rawtypes") // Jackson registers by the raw class
    private static final class Concealed extends ValueDeserializer<Confidential> {

        private final @Nullable JavaType held;

        Concealed(@Nullable JavaType held) {
            this.held = held;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            return new Concealed(context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Confidential<?> deserialize(JsonParser in, DeserializationContext context) {
            return Confidential.of(context.<Object>readValue(in, held));
        }
    }
}
