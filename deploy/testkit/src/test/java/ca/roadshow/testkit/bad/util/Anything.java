package ca.roadshow.testkit.bad.util;

final class Anything {}
