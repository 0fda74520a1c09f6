package ca.roadshow.cfp;

import ca.roadshow.testkit.MailLinkPaths;
import ca.roadshow.web.link.MailLink;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MailLinkPathsTest {

    @Test
    void onlyTheCatalogueContainsThePathsOfMailLinks() {
        MailLinkPaths.writtenNowhereIn(Path.of("src/main"), MailLink.signedPaths());
    }
}
