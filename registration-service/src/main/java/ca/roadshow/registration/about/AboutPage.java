package ca.roadshow.registration.about;

import ca.roadshow.registration.about.AboutProperties.Page;

/** The pages about the installation. */
enum AboutPage {
    PRIVACY("privacy") {
        @Override
        Page of(AboutProperties properties) {
            return properties.privacy();
        }
    },
    CODE_OF_CONDUCT("code-of-conduct") {
        @Override
        Page of(AboutProperties properties) {
            return properties.codeOfConduct();
        }
    },
    CONTACT("contact") {
        @Override
        Page of(AboutProperties properties) {
            return properties.contact();
        }
    };

    private final String path;

    AboutPage(String path) {
        this.path = path;
    }

    /**
     * Returns the page's path, which is also the last part of its setting, its message keys and the name of its
     * built-in texts.
     */
    String path() {
        return path;
    }

    abstract Page of(AboutProperties properties);
}
