package ca.roadshow.notifications.campaign.suggestion;

import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.campaign.CampaignCommand.DraftCampaign;
import ca.roadshow.notifications.campaign.CampaignId;
import ca.roadshow.notifications.campaign.CampaignResult;
import ca.roadshow.notifications.campaign.suggestion.Suggestions.Waiting;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Creates the drafts for the stored causes. The id of a draft is derived from its cause, so a repeat after a crash creates no
 * second draft.
 */
@Component
class SuggestionRound {

    private static final int MOST = 50;
    private static final String AUTHOR = "suggestion";

    private final Suggestions suggestions;
    private final SuggestedContents contents;
    private final Commands commands;
    private final EachAlone round;
    private final Clock clock;

    SuggestionRound(
            Suggestions suggestions, SuggestedContents contents, Commands commands, EachAlone round, Clock clock) {
        this.suggestions = suggestions;
        this.contents = contents;
        this.commands = commands;
        this.round = round;
        this.clock = clock;
    }

    /** Runs one round. Called by the scheduler every few seconds, by one replica at a time. */
    void run() {
        round.of("campaign-suggestions", suggestions.waiting(MOST), Waiting::cause, this::write);
    }

    /** Creates the draft. Does nothing while the community is not known; the next round tries again. */
    private void write(Waiting waiting) {
        contents.of(waiting).ifPresent(content -> {
            var id = CampaignId.of(AUTHOR, waiting.cause());
            commands.send(
                    new DraftCampaign(id, content, clock.instant()),
                    Provenance.ofSystem(AUTHOR, Origin.SCHEDULE),
                    CampaignResult.class);
            suggestions.written(waiting, id);
        });
    }
}
