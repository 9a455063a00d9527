#include "lib/app/mail.hpp"

#include "lib/base/text.hpp"

namespace web {

town::Mail fill_mail(App& app, const std::string& name, Dictionary& dictionary, town::Mail mail) {
    dictionary.SetValue("BASE_URL", app.config.base_url);
    // clean_text also closes the gaps that sections leave behind.
    const auto text = base::clean_text(app.views.expand("mail/" + name + ".tpl", dictionary));
    const auto line_end = text.find('\n');
    mail.subject = base::clean_line(text.substr(0, line_end));
    mail.body = line_end == std::string::npos ? "" : base::clean_text(text.substr(line_end)) + "\n";
    return mail;
}

} // namespace web
