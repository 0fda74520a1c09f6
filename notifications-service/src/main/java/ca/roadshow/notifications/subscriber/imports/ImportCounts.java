package ca.roadshow.notifications.subscriber.imports;

/** The outcomes of the valid rows of one batch. */
record ImportCounts(int subscribed, int asked, int unchanged) {

    int rows() {
        return subscribed + asked + unchanged;
    }
}
