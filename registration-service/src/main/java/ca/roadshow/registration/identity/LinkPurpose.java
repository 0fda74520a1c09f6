package ca.roadshow.registration.identity;

import ca.roadshow.web.link.MailLink;

/** What a one-time link does. Its name is stored. */
enum LinkPurpose {
    SIGN_IN(MailLink.SIGN_IN),
    ERASURE(MailLink.ERASURE);

    private final MailLink link;

    LinkPurpose(MailLink link) {
        this.link = link;
    }

    /** Signs the token, in every service alike. */
    MailLink link() {
        return link;
    }
}
