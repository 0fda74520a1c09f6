package ca.roadshow.testkit.bad.unmarked;

final class Absent {}
