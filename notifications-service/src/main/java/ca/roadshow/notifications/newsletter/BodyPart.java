package ca.roadshow.notifications.newsletter;

import org.commonmark.node.Node;

/** A part of a body as it was written: Markdown, or a block. */
sealed interface BodyPart {

    record Written(Node document) implements BodyPart {}

    record Meetups() implements BodyPart {}

    record Calls() implements BodyPart {}

    record Conference() implements BodyPart {}

    record Recap() implements BodyPart {}

    record Button(String label, String url) implements BodyPart {}
}
