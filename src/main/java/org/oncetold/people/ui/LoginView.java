// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.oncetold.base.ui.Languages;
import org.oncetold.base.ui.Message;

/// Asks for sign-in name and passphrase. A plain form that the browser itself sends, so that
/// password managers know it.
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Gate implements BeforeEnterObserver, HasDynamicTitle {

    private final Message refused = new Message();

    LoginView(Languages languages) {
        super(languages);
        show(createForm());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("refused"))
            refused.say(getTranslation("people.signIn.refused"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.signIn.title");
    }

    private HtmlContainer createForm() {
        var login = new TextField(getTranslation("people.signIn.login"));
        login.getElement().setAttribute("name", "username");
        login.getElement().setAttribute("autocomplete", "username");
        login.getElement().setAttribute("autocapitalize", "none");
        login.getElement().setAttribute("autocorrect", "off");
        login.setAutofocus(true);
        var password = new PasswordField(getTranslation("people.signIn.password"));
        password.getElement().setAttribute("name", "password");
        password.getElement().setAttribute("autocomplete", "current-password");
        var send = new NativeButton(getTranslation("people.signIn.do"));
        send.getElement().setAttribute("type", "submit");
        send.addClassNames("btn", "primary");
        var form = new HtmlContainer("form");
        form.getElement().setAttribute("method", "post").setAttribute("action", "login");
        form.add(new H1(getTranslation("people.signIn.title")), refused, login, password, send);
        return form;
    }
}
