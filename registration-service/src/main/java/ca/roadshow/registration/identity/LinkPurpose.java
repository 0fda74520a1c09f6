package ca.roadshow.registration.identity;

import ca.roadshow.web.link.MailLink;

/** What a link in a mail is good for. */
enum LinkPurpose {
    SIGN_IN(MailLink.SIGN_IN),
    ERASURE(MailLink.ERASURE);

    private final MailLink link;

    LinkPurpose(MailLink link) {
        this.link = link;
    }

    /** The purpose that the link's token is signed for, in every service. */
    String signedFor() {
        return link.purpose();
    }
}
