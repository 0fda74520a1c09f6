package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.profile.FindProfiles;
import ca.roadshow.cfp.profile.Photos;
import ca.roadshow.cfp.profile.ProfileRequest;
import ca.roadshow.cfp.profile.Profiles;
import ca.roadshow.cfp.speaker.ProfileOwners.Owner;
import ca.roadshow.cfp.speaker.submission.ProposalLinks;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** The page of a speaker's profile. */
@Controller
@RequestMapping("/proposals/mine")
@Access(Rule.LINK)
class ProfilePages {

    private static final String PAGE = "/proposals/mine/profile";
    private static final Set<String> DONE = Set.of("saved", "photo", "removed");

    private final ProfileOwners owners;
    private final Profiles profiles;
    private final FindProfiles find;
    private final Photos photos;
    private final ProposalLinks links;
    private final InputErrors inputErrors;

    ProfilePages(
            ProfileOwners owners,
            Profiles profiles,
            FindProfiles find,
            Photos photos,
            ProposalLinks links,
            InputErrors inputErrors) {
        this.owners = owners;
        this.profiles = profiles;
        this.find = find;
        this.photos = photos;
        this.links = links;
        this.inputErrors = inputErrors;
    }

    @GetMapping("/profile")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String proposal,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String done,
            @Nullable SignedIn person) {
        if (person == null && (proposal == null || token == null)) {
            return SeeOther.at("/proposals/mine"); // Asks the person to sign in, then redirects here.
        }
        var owner = owners.of(person, proposal, token);
        return page(owner, form(owner), proposal, token)
                .addObject("done", done != null && DONE.contains(done) ? done : null);
    }

    /** Saves the profile. Keeps the input if the profile was saved from another page in the meantime. */
    @ShowsFormAgain("profile-form")
    @PostMapping("/profile")
    ModelAndView save(
            @RequestParam(required = false) @Nullable String proposal,
            @RequestParam(required = false) @Nullable String token,
            @ModelAttribute ProfileRequest request,
            @Nullable SignedIn person) {
        var owner = owners.of(person, proposal, token);
        try {
            profiles.save(owner.id(), request, Origin.WEB);
            return SeeOther.at(back(proposal, token, "saved"));
        } catch (ProblemException refusal) {
            var stale = refusal.code().equals(Profiles.STALE);
            var shown = stale ? request.atVersion(find.now(owner.id()).version()) : request;
            return refused(page(owner, shown, proposal, token), refusal);
        }
    }

    @PostMapping("/photo")
    ModelAndView upload(
            @RequestParam(required = false) @Nullable String proposal,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @Nullable SignedIn person)
            throws IOException {
        Redisplay.stop();
        var owner = owners.of(person, proposal, token);
        try {
            photos.save(owner.id(), photo == null ? new byte[0] : photo.getBytes());
            return SeeOther.at(back(proposal, token, "photo"));
        } catch (ProblemException refusal) {
            return refused(page(owner, form(owner), proposal, token), refusal);
        }
    }

    @PostMapping("/photo/removal")
    ModelAndView remove(
            @RequestParam(required = false) @Nullable String proposal,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        photos.delete(owners.of(person, proposal, token).id());
        return SeeOther.at(back(proposal, token, "removed"));
    }

    private ProfileRequest form(Owner owner) {
        var saved = find.now(owner.id());
        var profile = saved.profile();
        if (profile != null) {
            return ProfileRequest.of(profile, saved.version());
        }
        var speaker = owner.speaker();
        var first = speaker == null
                ? ProfileRequest.first(null, Words.NONE)
                : ProfileRequest.first(
                        speaker.name(),
                        speaker.language().equals("fr")
                                ? new Words(null, speaker.bio())
                                : new Words(speaker.bio(), null));
        return first.atVersion(saved.version());
    }

    private ModelAndView refused(ModelAndView page, ProblemException refusal) {
        var errors = inputErrors.byField(refusal);
        page.setStatus(
                refusal.status() == HttpStatus.BAD_REQUEST ? HttpStatus.UNPROCESSABLE_CONTENT : refusal.status());
        return page.addObject("errors", errors).addObject("refusal", errors.isEmpty() ? refusal.code() : null);
    }

    private ModelAndView page(Owner owner, ProfileRequest form, @Nullable String proposal, @Nullable String token) {
        var photo = photos.paths(List.of(owner.id().value())).get(owner.id().value());
        return new ModelAndView("profile")
                .addObject("form", form)
                .addObject("photo", photo)
                .addObject("proposal", proposal)
                .addObject("token", token)
                .addObject("back", proposal == null || token == null ? null : links.path(proposal, token))
                .addObject("errors", Map.of());
    }

    private static String back(@Nullable String proposal, @Nullable String token, String done) {
        return proposal == null || token == null
                ? PAGE + "?done=" + done
                : PAGE + "?proposal=" + UriUtils.encode(proposal, StandardCharsets.UTF_8) + "&token="
                        + UriUtils.encode(token, StandardCharsets.UTF_8) + "&done=" + done;
    }
}
