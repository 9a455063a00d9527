// A relay and a gateway that do as they are told.
#pragma once

#include "chores/delivery/sms.hpp"
#include "chores/delivery/transport.hpp"

#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace test {

/// Answers what is scripted, in order, then `sent`; remembers what was handed over.
struct Relay : chores::Transport {
    std::deque<chores::Result> answers;
    std::vector<std::string> to, ids, texts;
    std::function<void()> meanwhile = [] {};
    chores::Result send(const std::string&, const std::string& address, const std::string& text,
                        const std::string& id) override {
        to.push_back(address);
        ids.push_back(id);
        texts.push_back(text);
        meanwhile();
        if (answers.empty()) return {chores::Outcome::sent, {}};
        const auto answer = answers.front();
        answers.pop_front();
        return answer;
    }
};

struct Phone : chores::SmsGateway {
    std::deque<chores::Result> answers;
    std::vector<chores::ShortMessage> got;
    chores::Result send(const chores::ShortMessage& message) override {
        got.push_back(message);
        if (answers.empty()) return {chores::Outcome::sent, {}};
        const auto answer = answers.front();
        answers.pop_front();
        return answer;
    }
};

} // namespace test
