#include "chores/delivery/sms.hpp"

#include "chores/delivery/curl.hpp"
#include "chores/delivery/transport.hpp"
#include "lib/base/gsm.hpp"
#include "lib/base/text.hpp"

#include <array>
#include <fmt/format.h>
#include <new>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace chores {

namespace {

constexpr std::size_t longest_answer = 16U << 10;

/// The inside of a JSON string.
std::string json_text(const std::string& text) {
    const auto quoted = nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return quoted.substr(1, quoted.size() - 2);
}

class Http : public SmsGateway {
  public:
    Http(base::SmsConfig settings, int timeout_seconds)
        : settings_(std::move(settings)), timeout_seconds_(timeout_seconds) {}

    ~Http() override {
        if (!handle_) return;
        curl().easy_cleanup(handle_);
        curl().slist_free_all(headers_);
    }

    Http(const Http&) = delete;
    Http& operator=(const Http&) = delete;

    Result send(const ShortMessage& message) override {
        if (!handle_) begin();
        const bool json = settings_.content_type.starts_with("application/json");
        const auto url = fill_fields(settings_.url, message, settings_.sender, false);
        const auto body = fill_fields(settings_.body, message, settings_.sender, json);
        set(CURLOPT_URL, url.c_str());
        if (!body.empty()) {
            set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
            set(CURLOPT_POSTFIELDS, body.c_str());
        }
        answer_.clear();
        const CURLcode code = curl().easy_perform(handle_);
        return code == CURLE_OK ? judged_answer() : judged_failure(code);
    }

  private:
    /// With the first message: it loads libcurl.
    void begin() {
        handle_ = curl().easy_init();
        if (!handle_) throw std::bad_alloc();
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_PROXY, "");
        if (const auto authorities = system_authorities(); !authorities.empty())
            set(CURLOPT_CAINFO, authorities.c_str());
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_TIMEOUT, static_cast<long>(timeout_seconds_));
        set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(timeout_seconds_));
        set(CURLOPT_WRITEFUNCTION, &Http::answered);
        set(CURLOPT_WRITEDATA, this);
        if (!settings_.user.empty()) {
            set(CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
            set(CURLOPT_USERNAME, settings_.user.c_str());
            set(CURLOPT_PASSWORD, settings_.password.c_str());
        }
        add_header(settings_.header);
        if (!settings_.body.empty()) {
            add_header("Content-Type: " + settings_.content_type);
            add_header("Expect:"); // no round trip before a body of 300 bytes
        }
        set(CURLOPT_HTTPHEADER, headers_);
    }

    template <class Value> void set(CURLoption option, Value value) {
        curl().easy_setopt(handle_, option, value);
    }

    void add_header(const std::string& line) {
        if (line.empty()) return;
        auto* longer = curl().slist_append(headers_, line.c_str());
        if (!longer) throw std::bad_alloc();
        headers_ = longer;
    }

    /// libcurl's own words for the code: its detailed ones may hold the address, and with it a password.
    Result judged_failure(CURLcode code) const {
        double asked = 0;
        curl().easy_getinfo(handle_, CURLINFO_PRETRANSFER_TIME, &asked);
        // From there on the question was on its way.
        return {Outcome::try_later, fmt::format("gateway: {}", curl().easy_strerror(code)), asked > 0, true};
    }

    Result judged_answer() const {
        long status = 0;
        curl().easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
        if (status == 400 || status == 413 || status == 422)
            return {Outcome::refused_for_good, fmt::format("gateway: HTTP {}", status)};
        if (status < 200 || status > 299)
            return {Outcome::try_later, fmt::format("gateway: HTTP {}", status), false, true};
        if (answer_.find(settings_.accepted) == std::string::npos)
            return {Outcome::try_later, fmt::format("gateway: HTTP {}, not what counts as accepted", status)};
        return {Outcome::sent, {}};
    }

    static std::size_t answered(char* bytes, std::size_t size, std::size_t count, void* self) {
        auto& answer = static_cast<Http*>(self)->answer_;
        if (answer.size() < longest_answer) answer.append(bytes, size * count);
        return size * count;
    }

    base::SmsConfig settings_;
    int timeout_seconds_;
    CURL* handle_ = nullptr;
    curl_slist* headers_ = nullptr;
    std::string answer_;
};

} // namespace

std::string fill_fields(const std::string& text, const ShortMessage& message, const std::string& sender,
                        bool json) {
    const std::array<std::pair<std::string_view, std::string>, 7> fields{{
        {"{to}", message.to},
        {"{to_digits}", message.to.substr(message.to.starts_with('+') ? 1 : 0)},
        {"{text}", message.text},
        {"{sender}", sender},
        {"{id}", std::to_string(message.id)},
        {"{receipt_url}", message.receipt_url},
        {"{coding}", base::gsm::size_of(message.text).coding == base::gsm::Coding::gsm7 ? "0" : "2"},
    }};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = std::string_view{text}.substr(at);
        const auto* found = text[at] == '{' ? fields.begin() : fields.end();
        while (found != fields.end() && !rest.starts_with(found->first)) ++found;
        if (found == fields.end()) {
            out += text[at++];
            continue;
        }
        out += json ? json_text(found->second) : base::url_encode(found->second);
        at += found->first.size();
    }
    return out;
}

std::unique_ptr<SmsGateway> make_http_sms(base::SmsConfig settings, int timeout_seconds) {
    return std::make_unique<Http>(std::move(settings), timeout_seconds);
}

} // namespace chores
