#ifndef CRDKAFKA_SHIMS_H
#define CRDKAFKA_SHIMS_H

#include <stdint.h>

/* rd_kafka_mock_broker_push_request_error_rtts for one request. The original takes its errors as C varargs only,
 * which Swift can't call. Returns a rd_kafka_resp_err_t. */
int32_t crdkafka_mock_push_request_error_rtt(void *cluster, int32_t broker, int16_t api_key, int32_t error,
                                             int32_t rtt_ms);

#endif
