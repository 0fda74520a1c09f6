package ca.roadshow.testkit.bad.events.contract;

import org.springframework.core.io.Resource;

record SeatTaken(Resource picture) {}
