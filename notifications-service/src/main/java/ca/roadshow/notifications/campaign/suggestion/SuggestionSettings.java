package ca.roadshow.notifications.campaign.suggestion;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which drafts are created automatically.
 *
 * @param calls when a call for proposals is opened
 * @param conferences when a conference is announced
 * @param meetups when a meetup is published
 * @param recaps when the first slides or videos of a meetup are added
 */
@ConfigurationProperties("roadshow.campaigns.suggest")
record SuggestionSettings(
        @DefaultValue("true") boolean calls,
        @DefaultValue("true") boolean conferences,
        @DefaultValue("true") boolean meetups,
        @DefaultValue("true") boolean recaps) {

    boolean allow(SuggestionKind kind) {
        return switch (kind) {
            case CALL -> calls;
            case CONFERENCE -> conferences;
            case MEETUP -> meetups;
            case RECAP -> recaps;
        };
    }
}
