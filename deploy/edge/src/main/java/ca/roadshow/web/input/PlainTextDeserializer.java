package ca.roadshow.web.input;

import ca.roadshow.web.problem.UnreadableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads strings in request bodies: refuses unreadable text and normalizes it like {@link TypedText}. */
class PlainTextDeserializer extends StdScalarDeserializer<String> {

    PlainTextDeserializer() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text == null) return null;
        if (!PlainText.is(text)) throw new UnreadableText(parser);
        return TypedText.of(text);
    }
}
