package ca.roadshow.web.image;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ImageConfiguration {

    @Bean
    ImageShrinker imageShrinker() {
        return new ImageShrinker();
    }
}
