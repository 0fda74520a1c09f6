package ca.roadshow.web.link;

/** Links without a database: no generation is ever raised. */
public final class MailLinksFixture {

    private MailLinksFixture() {}

    public static MailLinks over(SignedLinks signed) {
        return new MailLinks(signed, new LinkGenerations(null));
    }
}
