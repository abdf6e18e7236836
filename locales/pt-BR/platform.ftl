# O que os erros da Meta querem dizer (platform-…) e qual é o próximo passo (advice-…). Os nomes vêm da tabela de
# recado-whatsapp; um teste confere que nenhum falta e nenhum sobra. Sem códigos: eles ficam em Detalhes.

## Conta e token

platform-token-refused = A Meta não aceitou o token.
platform-token-expired = O token venceu.
platform-token-revoked = O token foi cancelado e não vale mais.
platform-token-password-changed = O token deixou de valer porque a senha da conta da Meta mudou.
platform-token-app-removed = O token deixou de valer porque o aplicativo dele foi removido da conta da Meta.
platform-token-checkpoint = A Meta quer confirmar a identidade do dono do token antes de aceitá-lo.
platform-not-allowed = O token não tem permissão para fazer isso.
platform-not-visible = A Meta não encontra este número ou esta conta, ou o token não tem acesso.
platform-account-restricted = A Meta bloqueou a conta por um tempo, por causa das políticas dela.
platform-account-locked = A Meta bloqueou a conta.
platform-quality-restricted = A Meta limitou os envios deste número porque muitas pessoas bloquearam ou denunciaram as mensagens.
platform-category-misused = A Meta limitou os envios porque há modelos na categoria errada.
platform-health-problem = A Meta vê um problema na conta ou no número.
platform-payment-problem = Há um problema com a forma de pagamento da conta na Meta.
platform-payment-terms = Falta aceitar os termos de pagamento da Meta.

## Número da empresa

platform-name-not-approved = O nome de exibição deste número ainda não foi aprovado.
platform-number-not-registered = Este número não está registrado para enviar pela Meta.
platform-number-not-verified = A Meta pede que este número seja confirmado de novo.
platform-number-in-maintenance = A Meta está fazendo manutenção neste número.
platform-number-removal-unfinished = A Meta ainda está concluindo a retirada anterior deste número.
platform-number-in-use = A Meta não aceita este número porque ele está ligado a outra conta ou já está na lista.
platform-number-code-wait = A Meta não envia outro código de confirmação para este número agora.
platform-pin-wrong = O PIN do número não confere.
platform-pin-tries-used-up = Houve tentativas demais com o PIN.
platform-registration-limit = Este número foi registrado ou retirado vezes demais nos últimos dias.

## Serviço e ritmo

platform-service-busy = O serviço da Meta está fora do ar ou sobrecarregado.
platform-service-trouble = O serviço da Meta teve um problema e não disse o que aconteceu com o pedido.
platform-too-many-calls = A Meta recebeu consultas demais desta conta em pouco tempo.
platform-too-fast = As notificações saíram mais rápido do que a Meta permite a este número.
platform-pair-too-fast = Esta pessoa recebeu mensagens demais deste número em pouco tempo.
platform-invalid-request = A Meta não aceitou o pedido como ele foi feito.
platform-duplicate-request = A Meta já recebeu este mesmo pedido.
platform-other = A Meta recusou com um erro que o Recado não conhece.

## Destinatário

platform-undeliverable = Não dá para entregar neste número: talvez ele não tenha WhatsApp, ou o aplicativo da pessoa esteja desatualizado.
platform-own-number = O destinatário é o próprio número da empresa.
platform-not-a-test-number = O número da empresa é de teste e só envia para números da lista dele.
platform-person-blocked = Você bloqueou esta pessoa no WhatsApp da empresa.
platform-opted-out = A pessoa pediu descadastro: não quer receber marketing da sua empresa.
platform-marketing-limit = O WhatsApp não entregou para não sobrecarregar a pessoa com mensagens de marketing.
platform-not-delivered-by-choice = O WhatsApp escolheu não entregar a esta pessoa, por um teste dele.
platform-country-not-allowed = A Meta não deixa esta conta enviar para este país.
platform-recipient-not-allowed = A Meta não aceita este destinatário para este tipo de mensagem.
platform-identity-changed = A pessoa trocou de aparelho ou de conta, e a identidade dela não confere mais.
platform-window-closed = A janela de 24 horas desta conversa está fechada.

## Conteúdo da notificação

platform-value-missing = Falta um valor que o modelo pede.
platform-value-invalid = A Meta não aceitou um dos valores.
platform-variables-differ = Os valores não combinam com as variáveis do modelo.
platform-text-too-long = Com os valores preenchidos, o texto fica longo demais.
platform-media-refused = A Meta não conseguiu usar a imagem, o vídeo ou o documento.
platform-kind-not-supported = A Meta não aceita este tipo de mensagem por este caminho.
platform-marketing-moved = Nesta conta, o marketing precisa sair por outro serviço da Meta.
platform-groups-not-supported = Este envio não vale para grupos do WhatsApp.
platform-calls-not-supported = A Meta recusou um pedido de ligação.
platform-flow-problem = O formulário ligado a este modelo não está disponível agora.

## Modelos

platform-template-missing = O modelo não existe neste idioma, não está aprovado ou o token não o vê.
platform-template-paused = A Meta pausou o modelo porque algumas pessoas reagiram mal a ele.
platform-template-disabled = A Meta desativou o modelo de vez.
platform-template-against-policy = A Meta entende que o modelo vai contra as políticas dela.
platform-template-not-ready = A Meta ainda está preparando o modelo.
platform-template-exists = Já existe um modelo com este nome neste idioma.
platform-template-limit = A conta chegou ao limite de modelos.
platform-template-name-blocked = Um modelo com este nome foi excluído há pouco, e o nome fica reservado por até 30 dias.
platform-template-name-invalid = O nome do modelo só pode ter letras minúsculas sem acento, números e sublinhado.
platform-template-name-taken = Este nome é de um modelo de exemplo da Meta.
platform-template-not-editable = O modelo não pode ser mudado agora.
platform-template-too-long = Uma parte do modelo tem texto demais.
platform-template-part-unexpected = O modelo tem uma parte que não cabe nele.
platform-template-part-missing = Falta uma parte no modelo, como o exemplo de uma variável.
platform-template-header-invalid = O cabeçalho do modelo tem algo que a Meta não aceita.
platform-template-body-invalid = O texto do modelo tem algo que a Meta não aceita.
platform-template-footer-invalid = O rodapé do modelo tem algo que a Meta não aceita.
platform-template-button-invalid = Um botão do modelo tem algo que a Meta não aceita.
platform-button-phone-invalid = O telefone de um botão do modelo não é válido.
platform-template-too-many-variables = O modelo tem variáveis demais para o tamanho do texto.
platform-template-variable-at-edge = O texto do modelo começa ou termina com uma variável.

## Recebimento, relatórios e o resto

platform-received-media-lost = Não deu para baixar um arquivo que a pessoa enviou.
platform-received-message-unavailable = A pessoa enviou uma mensagem que só aparece no celular.
platform-insights-unavailable = A Meta não tem estes números para mostrar.
platform-block-list = A lista de bloqueados da Meta não pôde ser mudada.
platform-catalog-linked = O catálogo já está ligado a esta conta.
platform-sync-limit = As conversas do celular já foram copiadas, ou o prazo para isso passou.
platform-sync-declined = A empresa escolheu não compartilhar as conversas do celular.

## Próximo passo

advice-wait = Espere alguns minutos. O que está na fila segue sozinho.
advice-wait-minutes = Espere alguns minutos e tente de novo.
advice-wait-hours = Espere algumas horas e tente de novo.
advice-offer-later = Se ainda fizer sentido, envie de novo depois de 24 horas.
advice-renew-token = Gere um token novo na Meta e cole aqui.
advice-check-permission = Na Meta, dê ao token acesso a esta conta, com permissão para mensagens e modelos.
advice-check-ids = Compare os identificadores da conta com os que aparecem na Meta e veja se o token tem acesso a eles.
advice-add-payment = Na Meta, confira a forma de pagamento da conta.
advice-accept-terms = Na Meta, leia e aceite os termos pendentes.
advice-review-account = Veja na Meta o que está limitado e, se for o caso, peça uma revisão.
advice-register-number = Registre ou confirme o número de novo na Meta.
advice-check-pin = Confira o PIN de seis dígitos do número na Meta.
advice-approve-name = Espere a aprovação do nome na Meta ou escolha outro.
advice-check-template = Atualize os modelos e confira este.
advice-wait-template = Espere a pausa terminar ou use outro modelo.
advice-other-template = Use outro modelo ou escreva um novo.
advice-fix-template = Abra o rascunho, ajuste essa parte e envie para aprovação de novo.
advice-rename-template = Dê outro nome ao modelo.
advice-delete-templates = Exclua modelos que você não usa mais.
advice-check-columns = Compare as colunas do envio com as variáveis do modelo.
advice-fix-values = Confira os valores desta notificação e tente de novo.
advice-fix-media = Escolha outro arquivo, ou um endereço público que abra sem senha.
advice-other-number = Confirme o número com a pessoa.
advice-add-test-number = Na Meta, inclua o número na lista de teste ou use um número definitivo.
advice-respect-opt-out = Não envie mais marketing para esta pessoa.
advice-other-way = Fale com a pessoa de outro jeito.
advice-use-template = Envie um modelo: ele não depende da janela.
advice-unblock = Desbloqueie a pessoa, se ela quiser receber.
advice-find-out = Antes de enviar de novo, confira se a mensagem chegou.
advice-ask-support = Copie os Detalhes e mostre a quem cuida da sua conta na Meta.
advice-nothing = Você não precisa fazer nada.
