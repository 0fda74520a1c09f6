package ca.roadshow.cfp.exchange;

import ca.roadshow.cfp.call.CallRefusal;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.ProposalCommand.DecideProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.ImportProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.SubmissionResult;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.input.PersonName;
import ca.roadshow.web.input.SingleLine;
import ca.roadshow.web.locale.Language;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports proposals from files of other systems. Sends no mails, because events with the origin of an import cause none, and
 * decisions stay private until they are published. Leaves talks unchanged that were imported before.
 */
@Component
class ProposalImports {

    /**
     * The codes of errors by precedence. A field that breaks several rules is reported with the first of these: a blank address
     * is missing, not invalid.
     */
    private static final List<String> PRECEDENCE = List.of("missing", "line-break", "too-long", "invalid");

    private static final Map<Class<? extends Annotation>, String> CODES = Map.of(
            NotBlank.class, "missing",
            Size.class, "too-long",
            SingleLine.class, "line-break",
            PersonName.class, "invalid",
            EmailAddress.class, "invalid");

    private final Commands commands;
    private final FindProposals proposals;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final Validator validator;
    private final Clock clock;
    private final TalkFile files;

    ProposalImports(
            Commands commands,
            FindProposals proposals,
            AddressIds addressIds,
            PersonalData personalData,
            Validator validator,
            Clock clock,
            JsonMapper json) {
        this.commands = commands;
        this.proposals = proposals;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.validator = validator;
        this.clock = clock;
        this.files = new TalkFile(json);
    }

    /**
     * Imports a file.
     *
     * @param file of talks
     * @param speakers file of their speakers; empty if the file of talks has their addresses
     * @param dryRun whether nothing is stored
     * @param language language of talks without one, and of later mails to the speakers
     * @throws ca.roadshow.web.problem.ProblemException 400 if a file cannot be read
     */
    ImportReport run(
            CallView call, byte[] file, byte[] speakers, boolean dryRun, Language language, SignedIn organizer) {
        var rows = files.rows(file);
        var reader = new TalkReader(call.terms(), speakers.length == 0 ? List.of() : files.rows(speakers), language);
        var known = proposals.ids(call.id().value());
        var provenance = RequestProvenance.of(organizer.id().value(), Origin.IMPORT);
        var refused = new ArrayList<RefusedTalk>();
        var added = 0;
        var unchanged = 0;
        var talks = TalkReader.talks(rows);
        for (var each : talks) {
            try {
                var talk = validated(reader.read(each));
                var id = ProposalId.imported(call.id(), addressIds.of(talk.email()), talk.entry());
                var isNew = !known.contains(id.value())
                        && (dryRun || stored(call, id, talk, language, provenance, organizer));
                added += isNew ? 1 : 0;
                unchanged += isNew ? 0 : 1;
            } catch (Refusal refusal) {
                refused.add(refusal.of(each.getFirst().number()));
            }
        }
        return new ImportReport(
                dryRun, rows.size(), added, unchanged, rows.size() - talks.size(), refused.size(), refused);
    }

    private ImportedTalk validated(ImportedTalk talk) throws Refusal {
        var violation = validator.validate(talk).stream()
                .min(Comparator.comparing((ConstraintViolation<ImportedTalk> each) ->
                                each.getPropertyPath().toString())
                        .thenComparingInt(each -> PRECEDENCE.indexOf(code(each))));
        if (violation.isPresent()) {
            var field = violation.get().getPropertyPath().toString();
            throw new Refusal(field.equals("summary") ? "abstract" : field, code(violation.get()));
        }
        if (personalData.wasForgotten(addressIds.of(talk.email()).value())) {
            throw new Refusal(TalkColumn.EMAIL, "forgotten");
        }
        return talk;
    }

    private static String code(ConstraintViolation<ImportedTalk> violation) {
        return CODES.getOrDefault(
                violation.getConstraintDescriptor().getAnnotation().annotationType(), "invalid");
    }

    /** Stores a talk and returns whether it is new. */
    private boolean stored(
            CallView call,
            ProposalId id,
            ImportedTalk talk,
            Language language,
            Provenance provenance,
            SignedIn organizer)
            throws Refusal {
        var person = addressIds.of(talk.email());
        var details = personalData.seal(person, new Speaker(talk.name(), talk.email(), talk.bio(), language.code()));
        var content = new Talk(talk.title(), talk.summary(), List.of(), blankToNull(talk.notes()), null, null);
        var command = new ImportProposal(
                id,
                call.id(),
                personalData.seal(person, content),
                talk.format(),
                talk.language(),
                person,
                details,
                talk.placement(),
                clock.instant());
        return switch (commands.send(command, provenance, SubmissionResult.class)) {
            case SubmissionResult.Refused(CallRefusal reason) -> throw refusal(reason);
            case SubmissionResult.Submitted submitted -> {
                if (!submitted.repeated()) {
                    decide(id, talk, provenance, organizer);
                }
                yield !submitted.repeated();
            }
        };
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** Returns the refusal of a talk that the call no longer accepts, because the call was changed after the file was read. */
    private static Refusal refusal(CallRefusal reason) {
        return switch (reason) {
            case FORMAT_NOT_OFFERED -> new Refusal(TalkColumn.FORMAT, "unknown");
            case TRACK_NOT_OFFERED -> new Refusal(TalkColumn.TRACK, "unknown");
            case LEVEL_NOT_OFFERED -> new Refusal(TalkColumn.LEVEL, "unknown");
            case CITY_MISSING, CITY_NOT_OFFERED, DATE_NOT_OFFERED -> new Refusal(TalkColumn.CITY, "unknown");
            case CALL_UNKNOWN,
                    CALL_NOT_OPEN_YET,
                    CALL_CLOSED,
                    ANSWER_MISSING,
                    CODE_UNKNOWN,
                    CODE_USED_UP,
                    TOO_MANY_PROPOSALS -> new Refusal(TalkColumn.STATE, "not-admitted");
        };
    }

    private void decide(ProposalId id, ImportedTalk talk, Provenance provenance, SignedIn organizer) {
        var outcome = talk.outcome();
        if (outcome == null) {
            return;
        }
        var cities = talk.placement().cities().isEmpty()
                ? List.of("")
                : talk.placement().cities().stream().map(city -> city.city()).toList();
        for (var city : cities) {
            commands.send(
                    new DecideProposal(id, city, outcome, null, organizer.id(), clock.instant()),
                    provenance,
                    ProposalResult.class);
        }
    }
}
