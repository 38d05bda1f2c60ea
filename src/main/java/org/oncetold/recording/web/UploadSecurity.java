// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import jakarta.servlet.DispatcherType;
import org.oncetold.base.web.Problems;
import org.oncetold.recording.UploadPasses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/// Requests that carry an upload pass: no session, no cookie, and nothing but the calls that a
/// recorder or the sender of a file makes.
@Configuration
class UploadSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain uploadChain(HttpSecurity http, UploadPasses passes, Problems problems) {
        return http.securityMatcher(UploadPassFilter::carriesPass)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // a fault in a filter is told as what it is: a 403 would end the recording for good
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(
                        new UploadPassFilter(passes, problems), AnonymousAuthenticationFilter.class)
                .build();
    }
}
