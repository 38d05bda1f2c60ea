// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/// The pages: sign in once, a session after that. What no rule names is denied, in views and on
/// service methods alike.
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class PageSecurity {

    /// What a player says it played comes without a token, because it also comes from a page that
    /// is just being left; the ticket in its address is known to that page alone.
    private static final String PLAYED = "/sound/*/heard";

    /// So that what is denied can be written down.
    @Bean
    AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(HttpSecurity http, LiveSessions sessions) {
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        "/styles/**",
                                        "/favicon.svg",
                                        "/audio/**",
                                        "/actuator/health",
                                        "/actuator/health/**")
                                .permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(PLAYED))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        pages ->
                                pages.loginView("/login")
                                        .anyRequest(
                                                AuthorizeHttpRequestsConfigurer.AuthorizedUrl
                                                        ::authenticated))
                .formLogin(login -> login.failureUrl("/login?refused"))
                .sessionManagement(session ->
                        session.sessionFixation(fixation -> fixation.changeSessionId())
                                .addSessionAuthenticationStrategy(sessions))
                .addFilterBefore(new SameOriginFilter(), CsrfFilter.class)
                .headers(SecurityHeaders::forPages)
                .build();
    }
}
