package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.profile.FindProfiles;
import ca.roadshow.cfp.profile.Photos;
import ca.roadshow.cfp.profile.Profile;
import ca.roadshow.cfp.profile.ProfileRequest;
import ca.roadshow.cfp.profile.Profiles;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of a speaker's profile and photo. The speaker is the signed-in person or the owner of the {@code token}. */
@RestController
@RequestMapping("/api/proposals/mine")
@Access(Rule.LINK)
class ProfileController {

    /** @param photo path of the photo; null if there is none */
    record ProfileItem(
            @Nullable Profile profile,
            int version,
            @Nullable String photo) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "ProfileItem[" + version + "]";
        }
    }

    private final ProfileOwners owners;
    private final Profiles profiles;
    private final FindProfiles find;
    private final Photos photos;

    ProfileController(ProfileOwners owners, Profiles profiles, FindProfiles find, Photos photos) {
        this.owners = owners;
        this.profiles = profiles;
        this.find = find;
        this.photos = photos;
    }

    @GetMapping("/profile")
    ProfileItem show(
            @RequestParam(required = false) @Nullable String proposal,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        return item(owners.of(person, proposal, token).id());
    }

    /** Saves the profile. Answers with 409 {@code profile.stale} if {@code version} is not the latest. */
    @PutMapping("/profile")
    ProfileItem save(
            @RequestParam(required = false) @Nullable String proposal,
            @RequestParam(required = false) @Nullable String token,
            @RequestBody ProfileRequest request,
            @Nullable SignedIn person) {
        var owner = owners.of(person, proposal, token).id();
        profiles.save(owner, request, Origin.API);
        return item(owner);
    }

    /** Uploads a photo. The body of the request is the file itself. */
    @PutMapping("/photo")
    ProfileItem upload(
            @RequestParam(required = false) @Nullable String proposal,
            @RequestParam(required = false) @Nullable String token,
            HttpServletRequest request,
            @Nullable SignedIn person)
            throws IOException {
        var owner = owners.of(person, proposal, token).id();
        photos.save(owner, request.getInputStream().readAllBytes());
        return item(owner);
    }

    @DeleteMapping("/photo")
    ProfileItem delete(
            @RequestParam(required = false) @Nullable String proposal,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        var owner = owners.of(person, proposal, token).id();
        photos.delete(owner);
        return item(owner);
    }

    private ProfileItem item(AddressId owner) {
        var saved = find.now(owner);
        var photo = photos.paths(List.of(owner.value())).get(owner.value());
        return new ProfileItem(saved.profile(), saved.version(), photo);
    }
}
