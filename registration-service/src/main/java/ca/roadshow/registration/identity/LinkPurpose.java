package ca.roadshow.registration.identity;

/** What a link in a mail is good for. */
enum LinkPurpose {
    SIGN_IN("sign-in"),
    ERASURE("erasure");

    private final String signedFor;

    LinkPurpose(String signedFor) {
        this.signedFor = signedFor;
    }

    /** The purpose that the link's token is signed for, in every service. */
    String signedFor() {
        return signedFor;
    }
}
