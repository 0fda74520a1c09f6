package ca.roadshow.notifications.newsletter.body;

import org.commonmark.node.Node;

/** A part of a body: Markdown, or a block. */
public sealed interface BodyPart {

    record Written(Node document) implements BodyPart {}

    /** A block that is filled for each reader when the mail is sent. */
    sealed interface Block extends BodyPart {}

    record Meetups() implements Block {}

    record Calls() implements Block {}

    record Conference() implements Block {}

    record Recap() implements Block {}

    /** An image that is the only content of its paragraph. */
    record Picture(String description, String address) implements BodyPart {}

    record Button(String label, String url) implements BodyPart {}
}
