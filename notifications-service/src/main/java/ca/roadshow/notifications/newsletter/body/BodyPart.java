package ca.roadshow.notifications.newsletter.body;

import org.commonmark.node.Node;

/** A part of a body as it was written: Markdown, or a block. */
public sealed interface BodyPart {

    record Written(Node document) implements BodyPart {}

    /** Filled for each reader when the mail is sent. */
    sealed interface Block extends BodyPart {}

    record Meetups() implements Block {}

    record Calls() implements Block {}

    record Conference() implements Block {}

    record Recap() implements Block {}

    /** An image that is a paragraph of its own. */
    record Picture(String description, String address) implements BodyPart {}

    record Button(String label, String url) implements BodyPart {}
}
