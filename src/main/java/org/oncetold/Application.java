// SPDX-License-Identifier: Apache-2.0
package org.oncetold;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// Starts OnceTold.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "OnceTold", sharedModules = "base")
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/app.css")
public class Application implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "favicon.svg");
    }

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
