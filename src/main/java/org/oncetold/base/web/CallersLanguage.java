// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import java.util.Locale;
import org.oncetold.base.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// Programs are answered in the first of the languages they accept that is there, else in English.
@Configuration
class CallersLanguage {

    @Bean
    LocaleResolver localeResolver(Words words) {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(words.getProvidedLocales());
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }
}
