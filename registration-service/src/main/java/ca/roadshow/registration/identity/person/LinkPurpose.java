package ca.roadshow.registration.identity.person;

import ca.roadshow.web.link.MailLink;

/** What a one-time link does. Its name is stored. */
public enum LinkPurpose {
    SIGN_IN(MailLink.SIGN_IN),
    ERASURE(MailLink.ERASURE);

    private final MailLink link;

    LinkPurpose(MailLink link) {
        this.link = link;
    }

    /** The kind of link whose tokens are signed; the same in every service. */
    public MailLink link() {
        return link;
    }
}
