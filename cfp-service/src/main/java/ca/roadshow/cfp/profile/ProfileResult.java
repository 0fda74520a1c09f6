package ca.roadshow.cfp.profile;

/** The result of saving a profile. */
public enum ProfileResult {
    DONE,
    /** It was saved from another page meanwhile. */
    STALE
}
