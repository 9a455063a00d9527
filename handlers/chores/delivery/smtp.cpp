#include "chores/delivery/curl.hpp"
#include "chores/delivery/transport.hpp"

#include <algorithm>
#include <cstring>
#include <new>
#include <string_view>

#include <fmt/format.h>
#include <strings.h>

namespace chores {
namespace {

constexpr std::size_t longest_reason = 300;

bool alike(std::string_view a, std::string_view b) {
    return a.size() == b.size() && ::strncasecmp(a.data(), b.data(), a.size()) == 0;
}

/// A relay's answer without whom it is about: words that hold an address, or are `to`'s local part, are
/// masked.
std::string masked(std::string_view answer, std::string_view to, std::string_view secret) {
    constexpr std::string_view separators = " <>()[],;:'\"=?&/";
    std::string text(answer), out;
    for (std::size_t at = 0; !secret.empty() && (at = text.find(secret, at)) != std::string::npos; ++at)
        text.replace(at, secret.size(), 1, '?');
    const std::string_view local = to.substr(0, to.find('@'));
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, i), text.size());
        const std::string_view word = std::string_view(text).substr(i, end - i);
        const std::string_view bare = word.substr(0, word.find_last_not_of(".!") + 1);
        const bool address = word.find('@') != std::string_view::npos ||
                             word.find("%40") != std::string_view::npos || alike(bare, local);
        if (address)
            out += "<address>";
        else
            for (char c : word) out += c > 0x20 && c < 0x7F ? c : '?';
        if (end < text.size()) out += text[end];
        i = end + 1;
    }
    return out.substr(0, longest_reason);
}

class Smtp : public Transport {
  public:
    explicit Smtp(SmtpSettings s) : settings_(std::move(s)) {}

    ~Smtp() override {
        if (handle_) curl().easy_cleanup(handle_);
    }

    Smtp(const Smtp&) = delete;
    Smtp& operator=(const Smtp&) = delete;

    Result send(const std::string& from, const std::string& to, const std::string& message,
                const std::string&) override {
        if (Result verdict = checked_envelope(from, to); verdict.outcome != Outcome::sent) return verdict;
        if (!handle_) begin();
        curl_slist* recipient = curl().slist_append(nullptr, to.c_str());
        if (!recipient) throw std::bad_alloc();
        set(CURLOPT_MAIL_FROM, from.c_str());
        set(CURLOPT_MAIL_RCPT, recipient);
        set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
        CURLcode code = attempt(message);
        if (kept_connection_was_closed(code)) {
            set(CURLOPT_FRESH_CONNECT, 1L);
            code = attempt(message);
            set(CURLOPT_FRESH_CONNECT, 0L);
        }
        set(CURLOPT_MAIL_RCPT, static_cast<curl_slist*>(nullptr));
        curl().slist_free_all(recipient);
        return judged(code, to);
    }

  private:
    /// With the first mail: it loads libcurl.
    void begin() {
        handle_ = curl().easy_init();
        if (!handle_) throw std::bad_alloc();
        const bool promised = settings_.require_tls || settings_.url.starts_with("smtps:");
        const bool verify = promised || !settings_.user.empty();
        set(CURLOPT_URL, settings_.url.c_str());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_PROXY, "");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_USE_SSL, static_cast<long>(promised ? CURLUSESSL_ALL : CURLUSESSL_TRY));
        set(CURLOPT_SSL_VERIFYPEER, verify ? 1L : 0L);
        set(CURLOPT_SSL_VERIFYHOST, verify ? 2L : 0L);
        if (settings_.ca_file.empty()) settings_.ca_file = system_authorities();
        if (!settings_.ca_file.empty()) set(CURLOPT_CAINFO, settings_.ca_file.c_str());
        if (!settings_.user.empty()) {
            set(CURLOPT_USERNAME, settings_.user.c_str());
            set(CURLOPT_PASSWORD, settings_.password.c_str());
        }
        const long seconds = settings_.timeout_seconds;
        set(CURLOPT_TIMEOUT, seconds);
        set(CURLOPT_CONNECTTIMEOUT, seconds);
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, seconds); // also bounds the QUIT at the end
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, &Smtp::read);
        set(CURLOPT_READDATA, this);
        set(CURLOPT_HEADERFUNCTION, &Smtp::answered);
        set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_ERRORBUFFER, error_);
    }

    template <class Value> void set(CURLoption option, Value value) {
        curl().easy_setopt(handle_, option, value);
    }

    CURLcode attempt(const std::string& message) {
        message_ = message;
        read_ = 0;
        answer_.clear();
        answer_complete_ = false;
        error_[0] = '\0';
        return curl().easy_perform(handle_);
    }

    long status() const {
        long code = 0;
        curl().easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &code);
        return code;
    }

    /// 421 is how a relay says that it was about to close an idle connection (RFC 5321 section 3.8).
    bool kept_connection_was_closed(CURLcode code) const {
        if (code == CURLE_OK || code == CURLE_OPERATION_TIMEDOUT) return false;
        long opened = 0;
        curl().easy_getinfo(handle_, CURLINFO_NUM_CONNECTS, &opened);
        return opened == 0 && read_ == 0 && (status() < 400 || status() == 421);
    }

    Result judged(CURLcode code, const std::string& to) const {
        if (code == CURLE_OK) return {Outcome::sent, {}};
        const long answer = status();
        const bool whole = read_ > 0 && read_ == message_.size();
        const bool settings = answer == 530 || answer == 534 || answer == 535 || answer == 538;
        // libcurl: SEND_ERROR is a negative answer to MAIL, RCPT or DATA, WEIRD_SERVER_REPLY one to the text
        // (or the greeting, when nothing was read).
        const bool about_this_mail = code == CURLE_SEND_ERROR || (code == CURLE_WEIRD_SERVER_REPLY && whole);
        const std::string why = error_[0] ? error_ : curl().easy_strerror(code);
        const std::string reason =
            masked(answer >= 400 ? fmt::format("{} ({})", answer_, why) : why, to, settings_.password);
        if (answer >= 500 && answer <= 599 && about_this_mail && !settings)
            return {Outcome::refused_for_good, reason, false, false,
                    blame_of(answer_, std::string_view{error_}.starts_with("RCPT"))};
        return {Outcome::try_later, reason, whole && answer < 400, !about_this_mail || settings};
    }

    static std::size_t read(char* to, std::size_t size, std::size_t count, void* self) {
        auto& smtp = *static_cast<Smtp*>(self);
        const std::size_t copied = smtp.message_.copy(to, size * count, smtp.read_);
        smtp.read_ += copied;
        return copied;
    }

    /// libcurl passes each line of the answers as a header; the last negative answer is kept, since the 221
    /// to its QUIT comes after it.
    static std::size_t answered(char* line, std::size_t size, std::size_t count, void* self) {
        auto& smtp = *static_cast<Smtp*>(self);
        std::string_view text(line, size * count);
        while (!text.empty() && (text.back() == '\r' || text.back() == '\n')) text.remove_suffix(1);
        if (!text.starts_with('4') && !text.starts_with('5')) return size * count;
        if (smtp.answer_complete_) smtp.answer_.clear();
        if (!smtp.answer_.empty()) smtp.answer_ += ' ';
        if (smtp.answer_.size() < 4 * longest_reason) smtp.answer_ += text.substr(0, longest_reason);
        smtp.answer_complete_ = text.size() < 4 || text[3] != '-';
        return size * count;
    }

    SmtpSettings settings_;
    CURL* handle_ = nullptr;
    std::string_view message_;
    std::size_t read_ = 0;
    std::string answer_;
    bool answer_complete_ = false;
    char error_[CURL_ERROR_SIZE] = {};
};

} // namespace

std::unique_ptr<Transport> make_smtp(SmtpSettings settings) {
    return std::make_unique<Smtp>(std::move(settings));
}

} // namespace chores
