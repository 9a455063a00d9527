#include "chores/delivery/sms.hpp"

#include "chores/delivery/spool.hpp"

#include <fmt/format.h>
#include <stdexcept>

namespace chores {

namespace {

class Files : public SmsGateway {
  public:
    explicit Files(std::string folder) : folder_(std::move(folder)) {}

    Result send(const ShortMessage& message) override {
        return write_to_spool(folder_, fmt::format("{}.txt", message.id),
                              fmt::format("{}\n\n{}\n", message.to, message.text));
    }

  private:
    std::string folder_;
};

} // namespace

std::unique_ptr<SmsGateway> make_files_sms(std::string folder) {
    return std::make_unique<Files>(std::move(folder));
}

std::unique_ptr<SmsGateway> sms_gateway_for(const base::Config& config) {
    const auto& sms = config.sms;
    if (sms.transport == "files") return make_files_sms((config.var / "sms").string());
    if (sms.transport == "http") return make_http_sms(sms);
    if (sms.on())
        throw std::runtime_error("sms.transport is '" + sms.transport + "': choose files, http or none");
    return nullptr;
}

} // namespace chores
