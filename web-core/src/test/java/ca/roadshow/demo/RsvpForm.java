package ca.roadshow.demo;

import org.jspecify.annotations.Nullable;

record RsvpForm(@Nullable String name, @Nullable String email) {

    static RsvpForm blank() {
        return new RsvpForm("", "");
    }
}
