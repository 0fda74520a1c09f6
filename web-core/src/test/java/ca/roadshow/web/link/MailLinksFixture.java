package ca.roadshow.web.link;

/** The catalogue without a database: nothing is ever raised. */
public final class MailLinksFixture {

    private MailLinksFixture() {}

    public static MailLinks over(SignedLinks signed) {
        return new MailLinks(signed, new LinkGenerations(null));
    }
}
